namespace Tonsure.Web.Asking;

/// <summary>What a column holds.</summary>
public enum TableType
{
    /// <summary>Text.</summary>
    Text = 0,

    /// <summary>Whole numbers.</summary>
    Whole = 1,

    /// <summary>Numbers.</summary>
    Number = 2,
}
