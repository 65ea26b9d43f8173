using System.CommandLine;
using Tonsure.Accounting;
using Tonsure.Cli.Disclosures;
using Tonsure.Cli.Plans;
using Tonsure.Cli.Runs;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure demo</c>: the loop so far, on a real small training job.</summary>
internal static class DemoCommand
{
    public static Command Create(CommandContext cli)
    {
        Option<string?> zone = new("--zone") { Description = cli.Texts.OptionZone };
        Command command = new("demo", cli.Texts.Demo) { zone };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                string sample = SamplePath();
                if (!File.Exists(sample))
                {
                    throw new UserFaultException(
                        ExitCodes.World,
                        cli.Texts.DemoNoSample(sample),
                        cli.Texts.TableBrokenMend
                    );
                }

                string? chosen = parsed.GetValue(zone);
                if (chosen is null && Place.Resolve(cli, null, null).Assumed)
                {
                    // The world has no hours: a cleaner one can only be shown for a zone.
                    chosen = cli.Texts is Languages.Korean ? "KR" : "DE";
                    cli.Error.WriteLine(cli.Texts.DemoZone(chosen));
                }

                cli.Error.WriteLine(cli.Texts.DemoTraining);
                RunRequest request = RunRequest.Read(
                    cli,
                    new RunWords(
                        // On a busy machine threads that spin at OpenMP's barriers cost more than the training itself.
                        ["env", "OMP_WAIT_POLICY=passive", sample, "--data", cli.World.Data],
                        null,
                        "train-profile",
                        null,
                        null,
                        chosen,
                        "training",
                        "1s",
                        "share",
                        null,
                        [],
                        null,
                        false
                    )
                );
                MeasuredCommand training = new(cli, request);
                int code = await training.RunAsync(cancellationToken);
                if (code != 0)
                {
                    return code;
                }

                cli.Error.WriteLine();
                cli.Error.WriteLine(cli.Texts.DemoReport);
                await ReportCommand.ShowAsync(
                    cli,
                    new FootprintQuery(FootprintKey.Subject, ActivityFilter.All, TimeZoneInfo.Utc),
                    "table",
                    cancellationToken
                );
                if (training.Result is { } trained)
                {
                    cli.Error.WriteLine();
                    await DemoPlan.ShowAsync(cli, trained, cancellationToken);
                }

                cli.Error.WriteLine();
                cli.Error.WriteLine(cli.Texts.DemoDisclosing);
                int disclosed = await DemoDisclosure.RunAsync(
                    cli,
                    "train-profile",
                    cancellationToken
                );

                cli.Error.WriteLine();
                cli.Error.WriteLine(cli.Texts.DemoNext);
                return disclosed;
            }
        );
        return command;
    }

    private static string SamplePath() =>
        Path.Combine(AppContext.BaseDirectory, "samples", "train-profile", "train-profile");
}
