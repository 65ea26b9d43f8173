namespace Tonsure.Web.Http;

/// <summary>What somebody may do.</summary>
public enum Scope
{
    /// <summary>Look at everything: footprints, activities, runs, the grid; plan without keeping.</summary>
    Read = 0,

    /// <summary>Keep plans, beside looking.</summary>
    Write = 1,

    /// <summary>Read the server's own figures, and nothing else.</summary>
    Metrics = 2,
}
