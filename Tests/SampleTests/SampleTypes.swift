@testable import todo
@testable import user_service

extension SampleType {
    static var userService: [SampleType] {
        [
            .init("CreateUserInput", CreateUserInput.self, read: { $0.readCreateUserInput() }),
            .init("GetUserInput", GetUserInput.self, read: { $0.readGetUserInput() }),
            .init("GetUsersInput", GetUsersInput.self, read: { $0.readGetUsersInput() }),
            .init("WelcomeMail", WelcomeMail.self, read: { $0.readWelcomeMail() }),
            .init("Avatar", Avatar.self, write: { $0.writeAvatar($1) }),
            .init("EmailTaken", EmailTaken.self, write: { $0.writeEmailTaken($1) }),
            .init("User", User.self, write: { $0.writeUser($1) }),
            .init("UserList", UserList.self, write: { $0.writeUserList($1) }),
            .init("UserStats", UserStats.self, write: { $0.writeUserStats($1) }),
        ]
    }

    static var todo: [SampleType] {
        [
            .init("ChangesInput", ChangesInput.self, read: { $0.readChangesInput() }),
            .init("CreateTodoInput", CreateTodoInput.self, read: { $0.readCreateTodoInput() }),
            .init("ListTodosInput", ListTodosInput.self, read: { $0.readListTodosInput() }),
            .init("PatchTodoInput", PatchTodoInput.self, read: { $0.readPatchTodoInput() }),
            .init("ReadFileInput", ReadFileInput.self, read: { $0.readReadFileInput() }),
            .init("ReplaceTodoInput", ReplaceTodoInput.self, read: { $0.readReplaceTodoInput() }),
            .init("SignInInput", SignInInput.self, read: { $0.readSignInInput() }),
            .init("Todo", Todo.self, read: { $0.readTodo() }, write: { $0.writeTodo($1) }),
            .init("Comment", Comment.self, read: { $0.readComment() }, write: { $0.writeComment($1) }),
            .init("Due", Due.self, read: { $0.readDue() }, write: { $0.writeDue($1) }),
            .init("Reminder", Reminder.self, read: { $0.readReminder() }, write: { $0.writeReminder($1) }),
            .init("TodoReference", TodoReference.self, read: { $0.readTodoReference() }),
            .init(
                "TodoPriority", Todo.Priority.self, read: { $0.readTodoPriority() }, write: { $0.writeTodoPriority($1) }
            ),
            .init("TodoStatus", Todo.Status.self, read: { $0.readTodoStatus() }, write: { $0.writeTodoStatus($1) }),
            .init("Attachment", Attachment.self, write: { $0.writeAttachment($1) }),
            .init("PageOfTodo", Page<Todo>.self, write: { $0.writePageOfTodo($1) }),
            .init("RevisionConflict", RevisionConflict.self, write: { $0.writeRevisionConflict($1) }),
            .init("TodoChange", Todo.Change.self, write: { $0.writeTodoChange($1) }),
            .init("TodoEvent", TodoEvent.self, write: { $0.writeTodoEvent($1) }),
        ]
    }
}
