namespace Tonsure.Web.Http;

/// <summary>What a parameter is.</summary>
internal enum QueryType
{
    /// <summary>A text.</summary>
    Text = 0,

    /// <summary>A day or an instant of RFC 3339.</summary>
    Instant = 1,

    /// <summary>A whole number.</summary>
    Whole = 2,
}
