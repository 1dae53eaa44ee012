using System.Text;
using System.Text.Json;
using GamingAudit.Output.Files;
using GamingAudit.Reporting.Audits;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Commands.Audit.Trends;

/// <summary>The verdicts of the last runs, in a file that is bounded however many targets there are.</summary>
internal sealed class TrendBook
{
    private const int MostRuns = 20;
    private const int MostBytes = 200_000;

    private readonly string? file;
    private readonly DateOnly today;
    private readonly TrendContents earlier = TrendContents.Empty;
    private readonly List<string> remarks = [];
    private readonly List<string> errors = [];

    /// <param name="file">The file; null where none is kept.</param>
    /// <param name="today">The day of this run.</param>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public TrendBook(string? file, DateOnly today)
    {
        (this.file, this.today) = (file, today);
        if (file is null || !Path.Exists(file)) return;
        try
        {
            if (Read(InputFile.ReadAllBytes(file)) is { } sound) earlier = sound;
            else remarks.Add(SetAside(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Usage($"The history in {file} could not be read: {e.Message}", e);
        }
    }

    /// <summary>What a reader should know, a sentence each.</summary>
    public IReadOnlyList<string> Remarks => remarks;

    /// <summary>What could not be done, a sentence each.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <summary>The target with what earlier runs said of it.</summary>
    public AuditedTarget Judge(AuditedTarget target)
    {
        if (file is null) return target;
        string letters = earlier.Targets.GetValueOrDefault(Key(target), "");
        return target with
        {
            Trend =
            [
                .. earlier.Days.Zip(letters, (day, letter) => new TrendMark(day, TrendLetters.Word(letter)))
                    .SkipWhile(mark => mark.Verdict is null),
                new TrendMark(today, TrendLetters.Word(TrendLetters.Of(target))),
            ],
        };
    }

    /// <summary>Adds a run.</summary>
    public void Write(IEnumerable<AuditedTarget> targets)
    {
        if (file is null) return;
        AuditedTarget[] all = [.. targets];
        if (all.Length == 0) return;
        TrendContents now = With(all);
        byte[] json = Bytes(now);
        while (json.Length > MostBytes && now.Days.Count > 1) json = Bytes(now = Without(now, 1));
        string? reason = json.Length > MostBytes
            ? $"it would be larger than {MostBytes / 1000} KB"
            : OutputFile.Try(() => OutputFile.Write(file, stream => stream.Write(json)));
        if (reason is not null) errors.Add($"The history in {file} could not be written: {reason}");
    }

    private TrendContents With(AuditedTarget[] targets)
    {
        var letters = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string key, string known) in earlier.Targets) letters[key] = known + TrendLetters.None;
        string none = new(TrendLetters.None, earlier.Days.Count + 1);
        foreach (AuditedTarget target in targets)
            letters[Key(target)] =
                letters.GetValueOrDefault(Key(target), none)[..^1] + TrendLetters.Of(target);
        TrendContents now = earlier with { Days = [.. earlier.Days, today], Targets = letters };
        return Without(now, Math.Max(0, now.Days.Count - MostRuns));
    }

    // Without the first runs, and the targets that no other came to.
    private static TrendContents Without(TrendContents contents, int runs) => contents with
    {
        Days = [.. contents.Days.Skip(runs)],
        Targets = new SortedDictionary<string, string>(
            contents.Targets.Select(target => (target.Key, Value: target.Value[runs..]))
                .Where(target => target.Value.Any(letter => letter != TrendLetters.None))
                .ToDictionary(target => target.Key, target => target.Value),
            StringComparer.Ordinal),
    };

    private static string Key(AuditedTarget target) =>
        $"{Path.GetFileNameWithoutExtension(target.Project)}/{target.Result.Target}";

    private static byte[] Bytes(TrendContents contents) => Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize(contents, TrendJsonContext.Default.TrendContents) + "\n");

    private static TrendContents? Read(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, TrendJsonContext.Default.TrendContents) is { IsSound: true } sound
                ? sound
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string SetAside(string file)
    {
        string aside = Enumerable.Range(1, int.MaxValue)
            .Select(number => $"{file}.broken{(number == 1 ? "" : $"-{number}")}").First(name => !Path.Exists(name));
        File.Move(file, aside);
        return $"{file} is no history of verdicts that this version can read: it was kept as {aside}, and a new one "
            + "begins.";
    }
}
