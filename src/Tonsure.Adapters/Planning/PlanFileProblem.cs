namespace Tonsure.Adapters.Planning;

/// <summary>Why a file of jobs or sites is refused; the program words it.</summary>
public enum PlanFileProblem
{
    /// <summary>The file cannot be read.</summary>
    Unreadable = 0,

    /// <summary>The file is neither a table nor a list of maps.</summary>
    Malformed = 1,

    /// <summary>There is nothing in it.</summary>
    Empty = 2,

    /// <summary>A field that is not known; expected are the nearest names.</summary>
    UnknownField = 3,

    /// <summary>A required field is not there or empty.</summary>
    Missing = 4,

    /// <summary>Two fields of which one is enough.</summary>
    Both = 5,

    /// <summary>No number.</summary>
    NotANumber = 6,

    /// <summary>A number below what it can be.</summary>
    TooSmall = 7,

    /// <summary>A number above what it can be.</summary>
    TooLarge = 8,

    /// <summary>None of the words that are understood.</summary>
    NotAWord = 9,

    /// <summary>No instant in RFC 3339.</summary>
    NotAnInstant = 10,

    /// <summary>Two rows have one id.</summary>
    SameId = 11,

    /// <summary>No zone id such as DE.</summary>
    NotAZone = 12,

    /// <summary>No owner such as acme/nlp.</summary>
    NotAnOwner = 13,

    /// <summary>No curve such as 1:1:300;2:1.8:590, ascending.</summary>
    NotACurve = 14,

    /// <summary>Neither one figure nor 24.</summary>
    NotADay = 15,
}
