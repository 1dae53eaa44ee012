using System.Security.Cryptography;
using System.Text.Json;
using GamingAudit.Output.Files;
using GamingAudit.Output.Json;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Plans;

/// <summary>Reads and writes <c>plan.json</c>.</summary>
internal static class PlanFile
{
    public const string Name = "plan.json";

    private static readonly PlanJsonContext Readable = new(
        new JsonSerializerOptions(ReadableJson.Of(PlanJsonContext.Default.Options)) { WriteIndented = true });

    /// <summary>Writes a plan into its folder; the same one may lie there already.</summary>
    /// <exception cref="ToolException">Another plan lies there, or it cannot be written.</exception>
    public static Plan Write(string folder, PlanDocument document)
    {
        byte[] json = [.. JsonSerializer.SerializeToUtf8Bytes(document, Readable.PlanDocument), (byte)'\n'];
        string path = Path.Combine(folder, Name);
        try
        {
            if (File.Exists(path) && !InputFile.ReadAllBytes(path).AsSpan().SequenceEqual(json))
                throw ToolException.Usage($"{folder} holds another plan already: name another folder with --output.");
            OutputFile.Write(path, stream => stream.Write(json));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Usage($"{path} could not be written: {e.Message}", e);
        }
        return new Plan(folder, IdOf(json), document);
    }

    /// <summary>Reads the plan of a folder, or of a file in one.</summary>
    /// <param name="path">The folder or the file.</param>
    /// <param name="bundles">Where bundles lie; null for the folder of the plan.</param>
    /// <exception cref="ToolException">There is none, or it is malformed.</exception>
    public static Plan Read(string path, string? bundles = null)
    {
        string file = Directory.Exists(path) ? Path.Combine(path, Name) : path;
        try
        {
            byte[] json = InputFile.ReadAllBytes(file);
            return new Plan(Path.GetDirectoryName(file) ?? "", IdOf(json), Parse(json, file), bundles);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw ToolException.Usage($"{file} does not exist: 'gaming-audit plan' makes a plan.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Usage($"{file} could not be read: {e.Message}", e);
        }
    }

    /// <summary>What the text of a plan says.</summary>
    /// <exception cref="ToolException">It is malformed.</exception>
    public static PlanDocument Parse(byte[] json, string name)
    {
        PlanDocument document;
        try
        {
            document = JsonSerializer.Deserialize(json, PlanJsonContext.Default.PlanDocument)
                ?? throw Wrong(name, "it is empty");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw Wrong(name, "it is no plan of this format", e);
        }
        if (document.Format != PlanDocument.CurrentFormat)
            throw Wrong(name, $"its format is {document.Format}, and this tool reads {PlanDocument.CurrentFormat}");
        if (!document.Files.All(file => Bundle.IsSafe(file.Path)))
            throw Wrong(name, "a file of its bundle lies outside of the bundle");
        if (document.Files.Select(file => file.Path).Distinct().Count() < document.Files.Count)
            throw Wrong(name, "two files of its bundle have one path");
        if (document.Runs.Count == 0) throw Wrong(name, "it has no runs");
        if (document.Work != PlanWork.Laboratory && document.Runs.Any(run => run.Budget is null))
            throw Wrong(name, "a run has no budget");
        return document;
    }

    /// <summary>The id of a plan: SHA-256 of its text.</summary>
    public static string IdOf(byte[] json) => Convert.ToHexStringLower(SHA256.HashData(json));

    private static ToolException Wrong(string name, string why, Exception? inner = null) =>
        ToolException.Usage($"{name} is wrong: {why}.", inner);
}
