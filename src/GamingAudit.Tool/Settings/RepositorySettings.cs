using System.Text.Json;
using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Running;
using GamingAudit.Output.Files;
using GamingAudit.Output.Text;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Settings;

/// <summary>
/// What a repository says of its audits, so that everybody's are the same; the command line has the last word. Each
/// property is null, or empty, where the file does not say it.
/// </summary>
internal sealed record RepositorySettings
{
    /// <summary>The file's name.</summary>
    public const string Name = "gaming-audit.json";

    private static readonly string[] Keys =
    [
        "$schema", "budget", "seed", "targets", "without", "failOn", "requireCertified", "baseline", "lint", "cache",
        "history",
    ];

    private static readonly string[] Levels = ["note", "warning", "error", "none"];

    public string? Budget { get; private init; }

    public ulong? Seed { get; private init; }

    public IReadOnlyList<string> Targets { get; private init; } = [];

    public IReadOnlyList<string> Without { get; private init; } = [];

    public string? FailOn { get; private init; }

    public bool RequireCertified { get; private init; }

    /// <summary>The full path of the baseline.</summary>
    public string? Baseline { get; private init; }

    public bool Lint { get; private init; }

    /// <summary>Whether results of unchanged targets are taken over.</summary>
    public bool Cache { get; private init; }

    /// <summary>The full path of the file of the last verdicts.</summary>
    public string? History { get; private init; }

    /// <summary>The settings in the folder of a path, or in the nearest one above it within its repository.</summary>
    /// <exception cref="ToolException">The file is malformed.</exception>
    public static RepositorySettings Near(string path)
    {
        string full = Path.GetFullPath(path);
        string? root = Paths.Repository(full);
        for (string? at = Directory.Exists(full) ? full : Path.GetDirectoryName(full); at is not null;
            at = Path.GetDirectoryName(at))
        {
            string file = Path.Combine(at, Name);
            if (File.Exists(file)) return Read(file);
            if (root is null || at == root) break;
        }
        return new RepositorySettings();
    }

    private static RepositorySettings Read(string file)
    {
        try
        {
            using var parsed = JsonDocument.Parse(
                InputFile.ReadAllBytes(file),
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            if (parsed.RootElement.ValueKind != JsonValueKind.Object) throw Wrong(file, "it holds no JSON object");
            var settings = new RepositorySettings();
            foreach (JsonProperty member in parsed.RootElement.EnumerateObject())
                settings = settings.With(member, file);
            return settings;
        }
        catch (JsonException e)
        {
            throw Wrong(file, $"it is no JSON (line {e.LineNumber + 1})");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Usage($"{file} could not be read: {e.Message}", e);
        }
    }

    private RepositorySettings With(JsonProperty member, string file) => member.Name switch
    {
        "$schema" => this,
        "budget" => this with { Budget = Word(member, [.. AuditBudget.All.Select(budget => budget.Name)], file) },
        "seed" => this with
        {
            Seed = member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetUInt64(out ulong seed)
                ? seed
                : throw Wrong(file, "seed takes a whole number from 0"),
        },
        "targets" => this with { Targets = Words(member, file) },
        "without" => this with
        {
            Without = [.. Words(member, file).Select(word => Known("without", word, [.. AdversaryNames.All], file))],
        },
        "failOn" => this with { FailOn = Word(member, Levels, file) },
        "requireCertified" => this with { RequireCertified = Flag(member, file) },
        "baseline" => this with
        {
            Baseline = Path.GetFullPath(Text(member, file), Path.GetDirectoryName(file)!),
        },
        "cache" => this with { Cache = Flag(member, file) },
        "history" => this with
        {
            History = Below(Text(member, file), file)
                ?? throw Wrong(file, "history takes the path of a file below its folder"),
        },
        "lint" => this with { Lint = Flag(member, file) },
        _ => throw Wrong(file, $"it has no setting named {member.Name}{Near(member.Name, Keys)}"),
    };

    private static string Word(JsonProperty member, string[] words, string file) =>
        Known(member.Name, Text(member, file), words, file);

    private static string Known(string setting, string word, string[] words, string file) => words.Contains(word)
        ? word
        : throw Wrong(file, $"{setting} takes {Sentence.Or(words)}, and not {word}{Near(word, words)}");

    private static string[] Words(JsonProperty member, string file) =>
        member.Value.ValueKind == JsonValueKind.Array
            && member.Value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. member.Value.EnumerateArray().Select(item => item.GetString()!)]
            : throw Wrong(file, $"{member.Name} takes an array of texts");

    private static string Text(JsonProperty member, string file) => member.Value.ValueKind == JsonValueKind.String
        ? member.Value.GetString()!
        : throw Wrong(file, $"{member.Name} takes a text");

    private static bool Flag(JsonProperty member, string file) => member.Value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(file, $"{member.Name} takes true or false"),
    };

    // What is written to is the repository's own.
    private static string? Below(string path, string file)
    {
        string folder = Path.GetDirectoryName(file)! + Path.DirectorySeparatorChar;
        string full = Path.GetFullPath(path, folder);
        return full.Length > folder.Length && full.StartsWith(folder, StringComparison.Ordinal) ? full : null;
    }

    private static string Near(string word, string[] words) =>
        EditDistance.Nearest(word, words, 1) is [var near] ? $": did you mean {near}?" : "";

    private static ToolException Wrong(string file, string why) =>
        ToolException.Usage($"{file} is wrong: {why}{(why.EndsWith('?') ? "" : ".")}");
}
