using Tonsure.Disclosing.Documents;

namespace Tonsure.Cli.Disclosures;

/// <summary>Why there is no document, with the mend.</summary>
internal static class DocumentFaults
{
    public static UserFaultException Of(CommandContext cli, string form, DocumentOutcome refused) =>
        refused switch
        {
            DocumentOutcome.Lacks lacks => new UserFaultException(
                ExitCodes.Usage,
                cli.Texts.DocumentLacks(
                    form,
                    string.Join(", ", lacks.Details.Select(DetailOptions.Name))
                )
            ),
            DocumentOutcome.NeedsSubject => new UserFaultException(
                ExitCodes.Usage,
                cli.Texts.DocumentOfSubject(form)
            ),
            DocumentOutcome.NeedsOwner => new UserFaultException(
                ExitCodes.Usage,
                cli.Texts.DocumentOfOwner(form)
            ),
            DocumentOutcome.NotKnown unknown => new UserFaultException(
                ExitCodes.No,
                cli.Texts.DocumentNotKnown(form, cli.Texts.Disclosed(unknown.Figure)),
                cli.Texts.DocumentNotKnownMend
            ),
            _ => throw new InvalidOperationException(refused.ToString()),
        };
}
