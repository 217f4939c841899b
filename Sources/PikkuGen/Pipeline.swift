import PikkuEmit
import PikkuModel
import PikkuParse
