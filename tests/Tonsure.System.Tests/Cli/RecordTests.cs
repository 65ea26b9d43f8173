using System.Security.Cryptography;
using System.Text.Json;
using Xunit;

namespace Tonsure.System.Tests.Cli;

public sealed class RecordTests : IDisposable
{
    private const string Origin = "log.example/acme";
    private const string WitnessName = "witness.example/w";
    private readonly TheProgram _program = new();

    private string Record => Path.Combine(_program.Home, "record");

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_disclosure_is_logged_witnessed_proven_and_verified_with_files_alone()
    {
        Begin();
        Done("key", "new", WitnessName, "--witness");
        string document = Disclose("one", "--figure", "carbon_g=93.5");
        Done(
            "record",
            "witness",
            "--log-key",
            Key(Origin),
            "--key",
            WitnessName,
            "--output",
            At("cosigned")
        );
        Done("record", "checkpoint", "--add-signatures", At("cosigned"));
        Done("record", "prove", document);
        Answer answer = Done(
            "verify",
            document,
            "--key",
            Key(Origin),
            "--key",
            Key(WitnessName),
            "--format",
            "json"
        );
        JsonElement json = JsonDocument.Parse(answer.Out).RootElement;
        Assert.True(json.GetProperty("verified").GetBoolean());
        Assert.Equal(
            ["signature", "signature", "document", "inclusion"],
            json.GetProperty("checks")
                .EnumerateArray()
                .Select(check => check.GetProperty("check").GetString()!)
        );

        // On another machine there are the document, the proof and the keys, and nothing else.
        string key = Key(Origin);
        _program.Home = At("elsewhere");
        Done("verify", document, "--proof", document + ".tlog-proof", "--key", key);
        Assert.False(Directory.Exists(_program.Home));
    }

    [Fact]
    public void A_restatement_shows_both_figures_and_why()
    {
        Begin();
        string one = Disclose("one", "--figure", "carbon_g=93.5");
        Disclose(
            "two",
            "--figure",
            "carbon_g=101",
            "--supersedes",
            DigestOf(one),
            "--reason",
            "grid data of 2026"
        );
        JsonElement[] rows =
        [
            .. JsonDocument
                .Parse(Done("record", "history", "acme/m", "--format", "json").Out)
                .RootElement.EnumerateArray(),
        ];
        Assert.Equal(
            [(93.5m, false), (101m, true)],
            rows.Select(row =>
                (
                    row.GetProperty("figures").GetProperty("carbon_g").GetDecimal(),
                    row.GetProperty("in_force").GetBoolean()
                )
            )
        );
        Assert.Equal(DigestOf(one), rows[1].GetProperty("supersedes").GetString());
        Assert.Equal("grid data of 2026", rows[1].GetProperty("reason").GetString());
        string table = Done("record", "history", "acme/m").Out;
        Assert.Contains("carbon_g=93.5", table, StringComparison.Ordinal);
        Assert.Contains("replaced", table, StringComparison.Ordinal);

        Assert.Equal(1, _program.Run("record", "history", "acme/other").Code);
        Answer unknown = _program.Run(
            "record",
            "append",
            one,
            "--subject",
            "acme/other",
            "--supersedes",
            DigestOf(one),
            "--reason",
            "why"
        );
        Assert.Equal(1, unknown.Code);
        Assert.Contains(DigestOf(one), unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_was_changed_is_verified()
    {
        Begin();
        string document = Disclose("one");
        Done("record", "prove", document);
        string proof = document + ".tlog-proof";
        string key = Key(Origin);
        Assert.Equal(0, _program.Run("verify", document, "--key", key).Code);
        foreach (string path in (string[])[document, proof])
        {
            byte[] bytes = File.ReadAllBytes(path);
            for (int at = 0; at < bytes.Length; at += Math.Max(1, bytes.Length / 12))
            {
                byte[] changed = [.. bytes];
                changed[at] ^= 1;
                File.WriteAllBytes(path, changed);
                Answer answer = _program.Run("verify", document, "--key", key);
                Assert.True(answer.Code == 1, $"{path} {at}: {answer.Code}\n{answer.Error}");
            }

            File.WriteAllBytes(path, bytes);
        }

        Assert.Equal(0, _program.Run("verify", document, "--key", key).Code);
        Done("key", "new", "log.example/other");
        Assert.Equal(1, _program.Run("verify", document, "--key", Key("log.example/other")).Code);
    }

    [Fact]
    public void Two_checkpoints_are_of_one_history_or_both_are_shown()
    {
        Begin();
        Disclose("one");
        string old = At("old");
        File.Copy(Path.Combine(Record, "checkpoint"), old);
        string document = Disclose("two");
        Done("record", "prove", document);
        string key = Key(Origin);
        Assert.Equal(1, _program.Run("verify", document, "--key", key, "--checkpoint", old).Code);
        Done("record", "prove", "--since", old);
        Done(
            "verify",
            document,
            "--key",
            key,
            "--checkpoint",
            old,
            "--consistency",
            old + ".consistency"
        );

        // The same key tells others another story.
        string shown = File.ReadAllText(Path.Combine(Record, "checkpoint"));
        Directory.Delete(Record, recursive: true);
        Directory.Delete(Record + ".state", recursive: true);
        Done("record", "init", Origin);
        Disclose("three");
        Disclose("four");
        string other = Path.Combine(Record, "checkpoint");
        Answer split = _program.Run("verify", document, "--key", key, "--checkpoint", other);
        Assert.Equal(1, split.Code);
        Assert.Contains("split view", split.Error, StringComparison.Ordinal);
        Assert.Contains(shown, split.Error, StringComparison.Ordinal);
        Assert.Contains(File.ReadAllText(other), split.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_witness_shows_both_notes_of_a_log_that_tells_two_stories()
    {
        Begin();
        Done("key", "new", WitnessName, "--witness");
        Disclose("one");
        string[] witness = ["record", "witness", "--log-key", Key(Origin), "--key", WitnessName];
        Done(witness);
        string seen = File.ReadAllText(Path.Combine(Record, "checkpoint"));
        Directory.Delete(Record, recursive: true);
        Directory.Delete(Record + ".state", recursive: true);
        Done("record", "init", Origin);
        Disclose("two");
        Answer refused = _program.Run(witness);
        Assert.Equal(1, refused.Code);
        Assert.Empty(refused.Out);
        Assert.Contains(seen, refused.Error, StringComparison.Ordinal);
        Assert.Contains(
            File.ReadAllText(Path.Combine(Record, "checkpoint")),
            refused.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_private_key_is_never_printed_and_refused_when_others_may_read_it()
    {
        Begin();
        string path = Assert.Single(
            Directory.GetFiles(Path.Combine(_program.Home, "keys"), "*.key")
        );
        string secret = File.ReadAllText(path).Trim().Split('+')[^1];
        foreach (
            string[] command in (string[][])
                [
                    ["key", "show"],
                    ["key", "show", Origin],
                    ["key", "show", "--format", "json"],
                    ["key", "rotate", Origin],
                    ["record", "publish"],
                ]
        )
        {
            Answer answer = Done(command);
            Assert.DoesNotContain(secret, answer.Out + answer.Error, StringComparison.Ordinal);
        }

        File.SetUnixFileMode(
            path,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead
        );
        Answer exposed = _program.Run("record", "publish");
        Assert.Equal(3, exposed.Code);
        Assert.Contains("chmod 600", exposed.Error, StringComparison.Ordinal);
        Assert.Equal(1, _program.Run("key", "new", Origin).Code);
        Assert.Equal(2, _program.Run("key", "show", "log.example/none").Code);
        Assert.Equal(2, _program.Run("key", "new", "a name").Code);
    }

    [Fact]
    public void An_export_is_verified_like_the_record_itself()
    {
        Begin();
        string document = Disclose("one");
        Done("record", "export", At("public"));
        Done("record", "prove", document, "--folder", At("public"));
        Done("verify", document, "--key", Key(Origin));
        Assert.True(
            File.Exists(
                Path.Combine(At("public"), "statements", DigestOf(document)["sha256:".Length..])
            )
        );
    }

    [Fact]
    public void What_is_not_there_is_said_to_be_with_the_mend()
    {
        Answer none = _program.Run("record", "publish");
        Assert.Equal(3, none.Code);
        Assert.Contains("tonsure record init", none.Error, StringComparison.Ordinal);
        Begin();
        Assert.Equal(1, _program.Run("record", "init", Origin).Code);
        string document = At("never");
        File.WriteAllText(document, "x");
        Assert.Equal(1, _program.Run("record", "prove", document).Code);
        Assert.Equal(3, _program.Run("record", "prove", At("nowhere")).Code);
        Assert.Equal(2, _program.Run("verify", document).Code);
        Assert.Equal(2, _program.Run("verify", document, "--key", "nonsense").Code);
        Assert.Equal(
            2,
            _program
                .Run("record", "append", document, "--subject", "a", "--figure", "carbon_g=1e3")
                .Code
        );
        Assert.Equal(
            2,
            _program.Run("record", "append", document, "--subject", "a", "--reason", "why").Code
        );
    }

    private void Begin()
    {
        Done("key", "new", Origin);
        Done("record", "init", Origin);
    }

    private string Disclose(string name, params string[] options)
    {
        string path = At(name + ".json");
        File.WriteAllText(path, $$"""{"name":"{{name}}"}""");
        Done(["record", "append", path, "--subject", "acme/m", .. options]);
        Done("record", "publish");
        return path;
    }

    private Answer Done(params string[] arguments)
    {
        Answer answer = _program.Run(arguments);
        Assert.True(
            answer.Code == 0,
            $"{string.Join(' ', arguments)}: {answer.Code}\n{answer.Out}{answer.Error}"
        );
        return answer;
    }

    private string Key(string name) => Done("key", "show", name).Out.Trim();

    private string At(string name) => Path.Combine(_program.Folder, name);

    private static string DigestOf(string path) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
