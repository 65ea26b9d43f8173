using System.Text.Json;
using Tonsure.Adapters;
using Tonsure.Cli;
using Tonsure.Cli.Disclosures;
using Tonsure.Cli.Languages;
using Tonsure.System.Tests.Documents;
using Xunit;

namespace Tonsure.System.Tests.Cli;

public sealed class DemoDisclosureTests : IDisposable
{
    private const string Subject = "train-profile";
    private readonly TheProgram _program = new();

    private string Demo => Path.Combine(_program.Home, "demo");

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_demo_s_disclosure_is_logged_and_verified_and_another_one_restates_it()
    {
        Train();
        string first = await DiscloseAsync();
        Assert.Contains("verified: ", first, StringComparison.Ordinal);
        Assert.DoesNotContain("does not hold", first, StringComparison.Ordinal);
        Assert.Contains(
            Subject,
            File.ReadAllText(Path.Combine(Demo, "disclosure.html")),
            StringComparison.Ordinal
        );
        Train();
        await DiscloseAsync();

        Answer answer = _program.Run(
            "record",
            "history",
            Subject,
            "--folder",
            Path.Combine(Demo, "record"),
            "--format",
            "json"
        );
        JsonElement[] rows = [.. JsonDocument.Parse(answer.Out).RootElement.EnumerateArray()];
        Assert.Equal(2, rows.Length);
        Assert.Equal(
            rows[0].GetProperty("digest").GetString(),
            rows[1].GetProperty("supersedes").GetString()
        );
        Assert.True(
            rows[1].GetProperty("figures").GetProperty("facility_energy_kwh").GetDecimal() > 0
        );
        // The user's own keys and record have nothing of it.
        Assert.False(Directory.Exists(Path.Combine(_program.Home, "keys")));
        Assert.False(Directory.Exists(Path.Combine(_program.Home, "record")));
    }

    [Fact]
    public async Task A_demo_of_nothing_ends_as_a_disclosure_of_nothing_does()
    {
        UserFaultException fault = await Assert.ThrowsAsync<UserFaultException>(DiscloseAsync);
        Assert.Equal(
            fault.Code,
            _program.Run("disclose", "--subject", Subject, "--as", "html").Code
        );
        Assert.Equal(1, fault.Code);
    }

    private void Train() =>
        Assert.Equal(0, _program.Measure("true", "--zone", "DE", "--subject", Subject).Answer.Code);

    private async Task<string> DiscloseAsync()
    {
        using StringWriter output = new();
        CommandContext cli = new(
            new Composition(
                name => name == "TONSURE_HOME" ? _program.Home : null,
                Path.Combine(RunSnapshot.Root, "data"),
                _program.Folder,
                TimeProvider.System
            ),
            Texts.For("en", _ => null),
            output,
            TextWriter.Null,
            false,
            []
        );
        Assert.Equal(
            0,
            await DemoDisclosure.RunAsync(cli, Subject, TestContext.Current.CancellationToken)
        );
        return output.ToString();
    }
}
