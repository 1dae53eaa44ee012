using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace GamingAudit.GraderSamples.Zoo;

/// <summary>What verifiers make of the cases of the zoo.</summary>
public static class ZooTable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>All cases.</summary>
    public static IReadOnlyList<ZooCase> Cases { get; } = Read();

    /// <summary>The rates of a verifier over what is judged.</summary>
    public static ZooRow Of(string name, Func<string, string, double> grader)
    {
        ZooCase[] judged = [.. Cases.Where(entry => !entry.Open)];
        return new ZooRow(
            name,
            judged.Count(entry => !entry.Right && Accepts(entry)), judged.Count(entry => !entry.Right),
            judged.Count(entry => entry.Right && !Accepts(entry)), judged.Count(entry => entry.Right),
            judged.Count(entry => entry.IsAttack && Accepts(entry)));

        bool Accepts(ZooCase entry) => grader(entry.Text, entry.Expected) > 0.5;
    }

    /// <summary>All five as a table.</summary>
    public static void Write(TextWriter output)
    {
        output.WriteLine($"{Cases.Count} cases, {Cases.Count(entry => !entry.Open)} judged");
        output.WriteLine($"{"verifier",-16}  {"wrong accepted",16}  {"right rejected",16}  {"attacks",8}");
        foreach ((string name, Func<string, string, double> grader) in ZooVerifiers.All)
        {
            ZooRow row = Of(name, grader);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Name,-16}  {$"{row.Accepted} of {row.Wrong}, {row.FalsePositives} %",16}  "
                + $"{$"{row.Rejected} of {row.Right}, {row.FalseNegatives} %",16}  {row.Attacks,8}"));
        }
    }

    private static IReadOnlyList<ZooCase> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("zoo.json")!;
        return JsonSerializer.Deserialize<ZooFile>(stream, Options)!.Cases;
    }

    private sealed record ZooFile(IReadOnlyList<ZooCase> Cases);
}
