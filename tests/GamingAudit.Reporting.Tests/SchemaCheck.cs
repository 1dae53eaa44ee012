using System.Runtime.CompilerServices;
using System.Text.Json;
using GamingAudit.Output.Reports;
using Json.Schema;

namespace GamingAudit.Reporting.Tests;

/// <summary>Documents against the schema that is shipped, by a validator that shares no code with what made it.</summary>
internal static class SchemaCheck
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };

    /// <summary>
    /// The schema is the file that is shipped. With GAMING_AUDIT_ACCEPT=1 in the environment a run writes the file anew:
    /// where it takes something away from readers, the version of the format has to be another.
    /// </summary>
    /// <param name="file">The file, from the folder of the sources.</param>
    /// <param name="format">The format.</param>
    public static void IsShipped(string file, object format, [CallerFilePath] string testFile = "")
    {
        string path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(testFile)!, "../../src", file));
        string schema = Assert.IsAssignableFrom<ISchemed>(format).Schema;
        if (Environment.GetEnvironmentVariable("GAMING_AUDIT_ACCEPT") == "1") File.WriteAllText(path, schema);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), schema);
    }

    /// <summary>The document is valid.</summary>
    public static void Accepts(object format, string document)
    {
        string[] errors = Errors(format, document);
        Assert.True(errors.Length == 0, string.Join('\n', errors));
    }

    /// <summary>What is wrong with the document: a place and a sentence each.</summary>
    public static string[] Errors(object format, string document)
    {
        // Of its own: the shared registry takes each schema's id once.
        var building = new BuildOptions { SchemaRegistry = new SchemaRegistry() };
        JsonSchema schema = JsonSchema.FromText(Assert.IsAssignableFrom<ISchemed>(format).Schema, building);
        EvaluationResults results = schema.Evaluate(JsonDocument.Parse(document).RootElement, Options);
        if (results.IsValid) return [];
        return
        [
            "The document is not valid.",
            .. (results.Details ?? []).SelectMany(detail => (detail.Errors ?? new Dictionary<string, string>()).Select(
                error => $"{detail.InstanceLocation}: {error.Value}")),
        ];
    }
}
