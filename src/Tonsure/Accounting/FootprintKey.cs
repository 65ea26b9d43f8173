namespace Tonsure.Accounting;

/// <summary>What a footprint is summed by.</summary>
public enum FootprintKey
{
    /// <summary>One sum.</summary>
    Total = 0,

    /// <summary>By subject.</summary>
    Subject = 1,

    /// <summary>By owner.</summary>
    Owner = 2,

    /// <summary>By site, or by zone where no site is known.</summary>
    Site = 3,

    /// <summary>By day of the query's time zone; activities are cut at midnight.</summary>
    Day = 4,

    /// <summary>By hour of the query's time zone; activities are cut at the full hour.</summary>
    Hour = 5,

    /// <summary>By the worse of the energy's and the intensity's grade.</summary>
    Evidence = 6,

    /// <summary>By subject and day.</summary>
    SubjectDay = 7,

    /// <summary>By run: all ranks and nodes of one run together, with the tool's own part.</summary>
    Run = 8,
}
