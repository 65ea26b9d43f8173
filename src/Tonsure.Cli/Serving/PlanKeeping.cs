using System.Text.Json;
using Tonsure.Adapters.Planning;
using Tonsure.Cli.Plans;
using Tonsure.Web.Asking;

namespace Tonsure.Cli.Serving;

/// <summary>Keeps plans beside those of <c>tonsure plan</c>.</summary>
internal sealed class PlanKeeping(CommandContext cli) : IPlanKeeping
{
    public Task<string> KeepAsync(
        PlanAsk ask,
        PlanOutcome.Made made,
        CancellationToken cancellationToken
    ) =>
        AskingFaults.GuardAsync(() =>
        {
            PlanStore store = Store;
            string id = store.NewId();
            store.KeepTexts(
                id,
                PlanJson.Write(new PlanView(made.Plan, made.Request, id, made.Sources)),
                new PlanSource(Ending(ask.Jobs), ask.Jobs.Text),
                new PlanSource(Ending(ask.Sites), ask.Sites.Text)
            );
            return Task.FromResult(id);
        });

    public Task<RememberedAnswer?> RecallAsync(string key, CancellationToken cancellationToken) =>
        AskingFaults.GuardAsync(() =>
        {
            if (Store.Recall(key) is not { } text)
            {
                return Task.FromResult<RememberedAnswer?>(null);
            }

            using JsonDocument json = JsonDocument.Parse(text);
            return Task.FromResult<RememberedAnswer?>(
                new RememberedAnswer(
                    json.RootElement.GetProperty("digest").GetString()!,
                    json.RootElement.GetProperty("answer").GetRawText()
                )
            );
        });

    public Task RememberAsync(
        string key,
        RememberedAnswer answer,
        CancellationToken cancellationToken
    ) =>
        AskingFaults.GuardAsync(() =>
        {
            Store.Remember(key, $"{{\"digest\":\"{answer.Digest}\",\"answer\":{answer.Body}}}\n");
            return Task.FromResult(true);
        });

    private PlanStore Store => new(cli.World.Home.Plans, cli.World.Time);

    private static string Ending(PlanText text) => text.IsYaml ? ".yaml" : ".csv";
}
