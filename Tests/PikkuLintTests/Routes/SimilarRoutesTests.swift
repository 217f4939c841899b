import PikkuModel
import Testing
import TestSupport

@testable import PikkuLint

@Suite struct SimilarRoutesTests {
    @Test func segmentsAreSpeltAlike() {
        expectFindings(
            SimilarRoutes.self,
            manifest: """
                types:
                  Reference: { id: uuid }
                functions:
                  count: { output: integer, session: none }
                  remove: { input: Reference }
                http:
                  - { method: get, route: /user-stats, func: count }
                  - { method: post, route: /user-stats/reset, func: count }
                  - { method: get, route: /«similar-routes|userStats»/daily, func: count }
                  - { method: delete, route: "/user-stats/{id}/log-file", func: remove }
                  - { method: put, route: "/user-stats/{id}/«similar-routes|logfile»", func: remove }
                  - { method: get, route: /users, func: count }
                  - { method: get, route: /user, func: count }
                  - { method: get, route: /teams/logfile, func: count }
                """)
    }
}
