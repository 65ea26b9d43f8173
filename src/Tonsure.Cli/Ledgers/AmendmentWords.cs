namespace Tonsure.Cli.Ledgers;

/// <summary>What was typed behind <c>tonsure ledger amend ID</c>.</summary>
internal sealed record AmendmentWords(
    string? Owner,
    string? Subject,
    string? Site,
    string? Zone,
    string? Kind
)
{
    /// <summary>Whether anything is to change.</summary>
    public bool Any => (Owner ?? Subject ?? Site ?? Zone ?? Kind) is not null;
}
