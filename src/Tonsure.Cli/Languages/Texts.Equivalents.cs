using Tonsure.Accounting;

namespace Tonsure.Cli.Languages;

/// <content>What carbon is compared with.</content>
internal abstract partial class Texts
{
    /// <param name="kind">With what.</param>
    /// <param name="amount">How many, or how far, with bounds.</param>
    /// <param name="source">The factor and whose it is.</param>
    public abstract string Equivalent(EquivalenceKind kind, string amount, string source);

    public abstract string EquivalentEach(string mass);
}
