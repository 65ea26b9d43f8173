using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Tonsure.Accounting;
using Tonsure.Web.Api.V1;
using Tonsure.Web.Asking;
using Tonsure.Web.Http;

namespace Tonsure.Web.Mcp;

/// <summary><c>ask_footprint</c>.</summary>
internal sealed class AskFootprintTool(IFootprints footprints) : IMcpTool
{
    private const int MostRows = 100;

    public McpServerTool Make() =>
        McpServerTool.Create(
            AskAsync,
            ToolAnswers.Options(
                "ask_footprint",
                "Footprint",
                "What the ledger of this machine or fleet says: measured energy (J), emissions (g CO2e) with 90 % bounds, embodied carbon (g CO2e) and water (L), by subject, owner, site, day, hour, evidence or run. Unknown is counted as uncovered_activities and never as zero.",
                asksOthers: false
            )
        );

    private Task<CallToolResult> AskAsync(
        [Description(
            "What to sum by: subject, owner, site, day, hour, evidence, run or total. Default: subject."
        )]
            string? by = null,
        [Description(
            "Only what lies at or after this day or instant, RFC 3339, UTC where no offset is given."
        )]
            string? from = null,
        [Description("Only what lies before this day or instant, RFC 3339.")] string? to = null,
        [Description("Only this subject: a model, project or run.")] string? subject = null,
        [Description("Only this owner and those below it, such as acme/nlp.")] string? owner = null,
        [Description(
            "How many rows at most, those with the most emissions first, 1 to 100. Default: 20."
        )]
            int limit = 20,
        CancellationToken cancellationToken = default
    )
    {
        if (Read(by, from, to, subject, owner, limit, out FootprintQuery? query) is { } why)
        {
            return Task.FromResult(ToolAnswers.Refused(why));
        }

        return ToolAnswers.GuardAsync(async () =>
        {
            FootprintAnswer answer = await footprints.AskAsync(query!, cancellationToken);
            FootprintTotal[] rows =
            [
                .. answer
                    .Lines.OrderByDescending(line => line.Sums.CarbonMicrograms.Value)
                    .ThenBy(line => line.Key, StringComparer.Ordinal)
                    .Take(limit),
            ];
            return ToolAnswers.Of(
                FootprintBody.Of(query!.Key.Word(), answer, rows, next: null),
                ApiJson.Plain.FootprintBody
            );
        });
    }

    private static string? Read(
        string? by,
        string? from,
        string? to,
        string? subject,
        string? owner,
        int limit,
        out FootprintQuery? query
    )
    {
        query = null;
        if (!FootprintKeys.TryParse(by ?? "subject", out FootprintKey key))
        {
            return $"by: '{by}' is not one of {string.Join(", ", FootprintKeys.Words)}";
        }

        OwnerPath path = default;
        DateTimeOffset first = default;
        DateTimeOffset end = default;
        if (owner is not null && !OwnerPath.TryParse(owner, out path))
        {
            return $"owner: '{owner}' is not an owner such as acme/nlp";
        }

        if (subject is not null && !AskedNames.IsName(subject))
        {
            return $"subject {AskedNames.Fault}";
        }

        if (from is not null && !Instants.TryParse(from, out first))
        {
            return $"from: '{from}' is not {Instants.Expected}";
        }

        if (to is not null && !Instants.TryParse(to, out end))
        {
            return $"to: '{to}' is not {Instants.Expected}";
        }

        if (from is not null && to is not null && first >= end)
        {
            return "to is not after from";
        }

        if (limit is < 1 or > MostRows)
        {
            return $"limit is not from 1 to {MostRows}";
        }

        query = new FootprintQuery(
            key,
            new ActivityFilter
            {
                FromMs = from is null ? null : first.ToUnixTimeMilliseconds(),
                ToMs = to is null ? null : end.ToUnixTimeMilliseconds(),
                Subject = subject,
                Owner = owner is null ? null : path,
            },
            TimeZoneInfo.Utc
        );
        return null;
    }
}
