/// A row of a ledger, as JSON of format 2 has it.
struct ResultRow: Decodable, Equatable, ExpressibleByStringLiteral {
    var record: String?
    var number: Int?
    var collection: String?
    var element: Int?
    var because: String?

    init(_ record: String?, number: Int? = nil, collection: String? = nil, element: Int? = nil, because: String? = nil)
    {
        self.record = record
        self.number = number
        self.collection = collection
        self.element = element
        self.because = because
    }

    /// A record with an identifier.
    init(stringLiteral record: String) { self.init(record) }

    /// What people call it.
    var name: String {
        let name = record ?? number.map { "#\($0)" } ?? "?"
        return element.map { "\(name)#\($0)" } ?? name
    }
}
