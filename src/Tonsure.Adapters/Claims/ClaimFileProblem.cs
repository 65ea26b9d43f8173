namespace Tonsure.Adapters.Claims;

/// <summary>Why a file of claims is refused; the program words it.</summary>
public enum ClaimFileProblem
{
    /// <summary>The file cannot be read.</summary>
    Unreadable = 0,

    /// <summary>The file is no table, no YAML and no model card.</summary>
    Malformed = 1,

    /// <summary>There is no claim in it.</summary>
    Empty = 2,

    /// <summary>A model card states no emissions in its front matter.</summary>
    NoCardEmissions = 3,

    /// <summary>A field that no claim has.</summary>
    UnknownField = 4,

    /// <summary>A list or a map where one value is expected.</summary>
    NotOneValue = 5,

    /// <summary>No number.</summary>
    NotANumber = 6,

    /// <summary>A number below what it can be.</summary>
    TooSmall = 7,

    /// <summary>A number above what it can be.</summary>
    TooLarge = 8,

    /// <summary>None of the words that are understood.</summary>
    NotAWord = 9,

    /// <summary>One quantity in two units.</summary>
    TwoUnits = 10,

    /// <summary>Two ways of stating the hours that contradict one another.</summary>
    HoursDiffer = 11,

    /// <summary>Two claims have one id.</summary>
    SameId = 12,

    /// <summary>A fraction where things are counted.</summary>
    NotWhole = 13,
}
