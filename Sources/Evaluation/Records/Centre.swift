package import Diagnostics

/// A regional centre, as the roster has it.
package struct Centre: Sendable {
    package var id: String
    package var name: String
    package var region: String
    /// Everything the roster says of the centre, by ``CentreField``.
    package var values: HeaderValues
    package var location: Location

    package init(
        id: String, name: String, region: String, values: HeaderValues, location: Location
    ) {
        self.id = id
        self.name = name
        self.region = region
        self.values = values
        self.location = location
    }
}

/// What the roster says of a centre; criteria name it `centre.region` and so on.
package enum CentreField: Int, CaseIterable, Sendable {
    case id, name, host, country, region, partiesServed, endorsed, alsoServes

    package var name: String {
        switch self {
        case .id: "id"
        case .name: "name"
        case .host: "host"
        case .country: "country"
        case .region: "region"
        case .partiesServed: "parties-served"
        case .endorsed: "endorsed"
        case .alsoServes: "also-serves"
        }
    }

    package var isList: Bool { self == .partiesServed || self == .alsoServes }

    package var isRequired: Bool {
        switch self {
        case .id, .name, .country, .region: true
        case .host, .partiesServed, .endorsed, .alsoServes: false
        }
    }

    package var type: FieldType { self == .endorsed ? .date : .text }
}

/// The centres, in the order in which ties are listed.
package struct Roster: Sendable {
    package let centres: [Centre]
    /// Where each centre stands, by its id.
    private let places: [String: Int]
    /// What the data says of itself, such as that it is invented.
    package var notice: String?

    package init(centres: [Centre], notice: String?) {
        self.centres = centres
        self.notice = notice
        places = Dictionary(centres.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Where a centre stands on the roster; `nil` where it does not.
    package func place(of id: String) -> Int? { places[id] }
}
