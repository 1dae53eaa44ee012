using System.Runtime.CompilerServices;
using System.Text.Json;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Output.Files;

namespace GamingAudit.Reporting.Witnesses;

/// <summary>Reads and writes witnesses as JSON.</summary>
public static class WitnessFile
{
    /// <summary>
    /// Writes a witness, whole or not at all: one that is there already is not lost to a full disk.
    /// </summary>
    /// <exception cref="IOException">The file could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, WitnessDocument document)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(
            WitnessContents.Of(document), WitnessJsonContext.Default.WitnessContents);
        OutputFile.Write(path, stream => stream.Write([.. json, (byte)'\n']));
    }

    /// <summary>Reads a witness.</summary>
    /// <exception cref="WitnessFormatException">The file is malformed or of another format.</exception>
    /// <exception cref="IOException">The file could not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static WitnessDocument Read(string path)
    {
        byte[] json = InputFile.ReadAllBytes(path);
        CheckFormat(path, json);
        try
        {
            WitnessContents? contents = JsonSerializer.Deserialize(json, WitnessJsonContext.Default.WitnessContents);
            WitnessDocument document = contents?.ToDocument() ?? throw Malformed(path, "it is empty", null);
            if (document.Witness.Exploit.Steps.Count == 0 || document.Witness.Honest.Steps.Count == 0)
                throw Malformed(path, "an episode has no steps", null);
            if (document.Witness.Exploit.Steps.Concat(document.Witness.Honest.Steps).Any(step => step is null))
                throw Malformed(path, "a step of an episode is null", null);
            if (Texts(document).Any(text => text.Any(char.IsControl)))
                throw Malformed(path, "a text in it holds a control character", null);
            return document;
        }
        catch (JsonException e)
        {
            throw Malformed(path, Lack(e) + Line(e), e);
        }
    }

    /// <summary>Reads a witness that lies beside the caller's source file or, failing that, its program.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="source">Path of the caller's source file, which the compiler gives.</param>
    /// <exception cref="FileNotFoundException">It lies in neither place.</exception>
    /// <exception cref="WitnessFormatException">The file is malformed or of another format.</exception>
    public static WitnessDocument ReadBeside(string name, [CallerFilePath] string source = "")
    {
        string[] places =
            [Path.Combine(Path.GetDirectoryName(source) ?? "", name), Path.Combine(AppContext.BaseDirectory, name)];
        return Read(places.FirstOrDefault(File.Exists) ?? throw new FileNotFoundException(
            $"{name} lies neither beside {source} nor in {AppContext.BaseDirectory}: put it beside the test, or have "
            + "it copied to the output folder.",
            name));
    }

    // An action says of itself what it likes; the others are names, which lead to files and end on a terminal.
    private static IEnumerable<string> Texts(WitnessDocument document) =>
    [
        document.Witness.Target, document.Witness.Version, document.Witness.FoundBy, document.Source, document.Command,
        .. document.Witness.Exploit.Steps.Concat(document.Witness.Honest.Steps)
            .Select(step => step.Action.Replace("\n", "").Replace("\r", "").Replace("\t", "")),
    ];

    private static void CheckFormat(string path, byte[] json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            JsonElement root = parsed.RootElement;
            if (root.ValueKind != JsonValueKind.Object) throw Malformed(path, "it is no JSON object", null);
            if (!root.TryGetProperty("format", out JsonElement format)
                || format.ValueKind != JsonValueKind.Number
                || !format.TryGetInt32(out int number))
                throw Malformed(path, "it does not say its format", null);
            if (number != Witness.CurrentFormat) throw OtherFormat(path, number);
        }
        catch (JsonException e)
        {
            throw Malformed(path, Where(e), e);
        }
    }

    // What is wrong with a file whose syntax is right.
    private static string Lack(JsonException exception)
    {
        const string list = "including: ";
        int lacking = exception.Message.IndexOf(list, StringComparison.Ordinal);
        if (lacking >= 0) return $"it lacks {exception.Message[(lacking + list.Length)..].TrimEnd('.')}";
        string part = exception.Path is null or "$" ? "it" : exception.Path.Replace("$.", "");
        return $"{part} is missing or not of its kind";
    }

    private static string Line(JsonException exception) =>
        exception.LineNumber is { } line ? $" (line {line + 1})" : "";

    private static string Where(JsonException exception)
    {
        string message = exception.Message;
        int details = message.IndexOf(" Path: ", StringComparison.Ordinal);
        if (details < 0) details = message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        if (details >= 0) message = message[..details];
        return message.TrimEnd('.') + Line(exception);
    }

    private static WitnessFormatException OtherFormat(string path, int format) => new(
        $"{path} is a witness of format {format}, and this version reads format {Witness.CurrentFormat}.");

    private static WitnessFormatException Malformed(string path, string why, Exception? inner) =>
        new($"{path} is not a witness: {why}.", inner);
}
