import Pikku

let userWiring = Wirings<AppServices> {
    wireHTTP(method: .get, route: "/users", func: getUsers)
    wireHTTP(method: .get, route: "/users/{id}", func: getUser)
    wireHTTP(method: .post, route: "/users", func: createUser)
    wireHTTP(method: .post, route: "/users/{id}/avatar", func: uploadAvatar)
    wireHTTP(method: .get, route: "/api/custom/stats", func: getUserStats)
    wireRPC(func: getUsers)
    wireRPC(func: createUser)
    wireScheduler(name: "daily-stats", schedule: "0 3 * * *", func: recordStats)
    wireScheduler(name: "hourly-stats", schedule: "@hourly", func: recordStats, allowsOverlap: true)
    wireQueueWorker(name: "welcome-mails", func: sendWelcomeMail)
    wireChannel(
        name: "user-updates",
        onMessageWiring: ["action": ["getUsers": .action(getUsers), "createUser": .action(createUser)]],
        events: ["user-created": User.self]
    )
}
