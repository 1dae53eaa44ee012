using System.Reflection;
using System.Text.Json;

namespace GamingAudit.Graders.Corpora;

/// <summary>Families of right and wrong answers; data, so that a user can add to it.</summary>
/// <param name="Families">The families, each name once.</param>
public sealed record AnswerCorpus(IReadOnlyList<AttackFamily> Families)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNameCaseInsensitive = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private static readonly Lazy<AnswerCorpus> Texts = new(() => Embedded("corpus.json"));
    private static readonly Lazy<AnswerCorpus> Folders = new(() => Embedded("code.json"));

    /// <summary>Attacks on graders of text, and right answers in many forms.</summary>
    public static AnswerCorpus Text => Texts.Value;

    /// <summary>Attacks on graders of code: bundles of files.</summary>
    public static AnswerCorpus Code => Folders.Value;

    /// <summary>Reads a corpus of the shape that <c>corpus.json</c> has.</summary>
    /// <exception cref="FormatException">It is none; the message says where.</exception>
    public static AnswerCorpus Parse(string json)
    {
        CorpusFile? file;
        try
        {
            file = JsonSerializer.Deserialize<CorpusFile>(json, Options);
        }
        catch (JsonException e)
        {
            throw new FormatException($"This is no corpus of answers: {e.Message}", e);
        }
        if (file?.Families is not { Count: > 0 } families)
            throw new FormatException("This is no corpus of answers: it has no families.");
        foreach (AttackFamily family in families)
            if (family.Verdict is not ("right" or "wrong"))
                throw new FormatException(
                    $"The family '{family.Name}' has the verdict '{family.Verdict}': it is either right or wrong.");
        if (families.CountBy(family => family.Name).FirstOrDefault(entry => entry.Value > 1) is { Key: { } twice })
            throw new FormatException($"Two families are called '{twice}'.");
        return new AnswerCorpus(families);
    }

    /// <summary>This corpus and another; where both have a family of one name, the other's is taken.</summary>
    public AnswerCorpus With(AnswerCorpus other) => new(
        [.. Families.Where(family => other.Families.All(added => added.Name != family.Name)), .. other.Families]);

    /// <summary>This corpus without the families of these names: forms that a task does not allow.</summary>
    public AnswerCorpus Without(params string[] names) =>
        new([.. Families.Where(family => !names.Contains(family.Name))]);

    private static AnswerCorpus Embedded(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    private sealed record CorpusFile(int Version, IReadOnlyList<AttackFamily> Families);
}
