using Tonsure.Adapters.Claims;
using Tonsure.Estimating;

namespace Tonsure.Cli.Languages;

/// <content>What is said of claims. Verdicts speak of a figure, never of whoever published it.</content>
internal abstract partial class Texts
{
    public abstract string Claims { get; }
    public abstract string ClaimsList { get; }
    public abstract string ClaimsShow { get; }
    public abstract string ClaimsCheck { get; }
    public abstract string ClaimsScore { get; }
    public abstract string ArgumentClaim { get; }
    public abstract string ArgumentClaimFile { get; }
    public abstract string OptionFormatTableJson { get; }
    public abstract string ClaimName { get; }
    public abstract string ClaimKind { get; }
    public abstract string ClaimCard { get; }
    public abstract string ClaimVerdictName { get; }
    public abstract string ClaimClaimed { get; }
    public abstract string ClaimRecomputed { get; }
    public abstract string ClaimAllowed { get; }
    public abstract string ClaimError { get; }
    public abstract string ClaimImplied { get; }
    public abstract string ClaimMissing { get; }
    public abstract string ClaimNoteName { get; }
    public abstract string ClaimProvenance { get; }
    public abstract string ClaimCorrection { get; }
    public abstract string ClaimCorrect { get; }
    public abstract string ClaimSays { get; }
    public abstract string ClaimWhy { get; }
    public abstract string ClaimInput { get; }
    public abstract string ClaimListNext { get; }
    public abstract string ClaimVerdict(ClaimVerdict verdict);
    public abstract string ClaimStatement(ClaimVerdict verdict);
    public abstract string ClaimNote(ClaimNote note);
    public abstract string ClaimScore(
        int consistent,
        int inconsistent,
        int insufficient,
        string largest
    );
    public abstract string UnknownClaim(string typed, string nearest);
    public abstract string UnknownClaimMend { get; }
    public abstract string ClaimBeyondMeasure(string id);
    public abstract string ClaimBeyondMeasureMend { get; }
    public abstract string ClaimFile(ClaimFileException file);
    public abstract string ClaimFileMend(ClaimFileProblem problem, string expected);

    /// <summary><c>claim.yaml:3: pue</c>.</summary>
    protected static string ClaimPlace(ClaimFileException file) =>
        (file.Line > 0 ? $"{file.Path}:{file.Line}" : file.Path)
        + (file.Field.Length > 0 ? $": {file.Field}" : "");

    /// <summary>Millionths as a percentage with its sign.</summary>
    protected static string ClaimPercent(Int128 ppm) => Cli.Claims.ClaimFigures.Error(ppm);
}
