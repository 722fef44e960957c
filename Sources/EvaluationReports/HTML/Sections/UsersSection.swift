internal import Evaluation

/// What the users of a centre say of it; it is shown and never scored.
struct UsersSection {
    let users: [UserEvidence]
    /// The form whose choices may name the Parties.
    let form: RecordForm
    let anchor: HTMLAnchor

    func write(to html: inout HTMLWriter) {
        if users.isEmpty { return }
        html.section(anchor, .h4, "Evidence from the users of the centre") { html in
            html.element(.p, [.class("note")], text: "Shown, and not scored.")
            html.element(.div, [.class("users")]) { html in
                for user in users { self.user(&html, user) }
            }
        }
    }

    private func user(_ html: inout HTMLWriter, _ user: UserEvidence) {
        html.element(.dl, [.class("user")]) { html in
            html.element(.div) { html in
                html.element(.dt, text: "party")
                html.element(.dd) { html in html.element(.strong) { $0.given(form.name(ofChoice: user.party)) } }
            }
            for answer in user.answers {
                html.element(.div) { html in
                    html.element(.dt, text: answer.heading)
                    html.element(.dd) { $0.given(answer.text) }
                }
            }
        }
    }
}
