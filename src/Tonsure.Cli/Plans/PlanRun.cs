using System.Globalization;
using Tonsure.Planning;
using Tonsure.Planning.Queues;

namespace Tonsure.Cli.Plans;

/// <summary>Plans a queue while the bound and the plan are shown on a terminal.</summary>
internal static class PlanRun
{
    public static async Task<Plan> RunAsync(
        CommandContext cli,
        PlanRequest request,
        CancellationToken cancellationToken
    )
    {
        Shown shown = new(cli);
        Plan plan = await Task.Run(
            () => QueuePlanner.Plan(request, null, shown, cancellationToken),
            CancellationToken.None
        );
        shown.Clear();
        if (cancellationToken.IsCancellationRequested)
        {
            cli.Warn(cli.Texts.PlanCutShort);
        }

        return plan;
    }

    private sealed class Shown(CommandContext cli) : IProgress<QueueProgress>
    {
        private const int Width = 24;
        private readonly Lock _lock = new();
        private int _last = -1;

        public void Report(QueueProgress value)
        {
            lock (_lock)
            {
                int full = (int)Math.Clamp(value.Part * Width, 0, Width);
                if (!cli.IsTerminal || full == _last)
                {
                    return;
                }

                _last = full;
                cli.Error.Write(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"\r{new string('█', full)}{new string('░', Width - full)} ≥ {value.Lower:N0}"
                    )
                );
                cli.Error.Flush();
            }
        }

        public void Clear()
        {
            if (_last >= 0)
            {
                cli.Error.Write("\r\u001b[K");
                cli.Error.Flush();
            }
        }
    }
}
