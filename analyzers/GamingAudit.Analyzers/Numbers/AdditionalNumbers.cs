using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.Numbers;

/// <summary>The numbers in the additional files of a compilation, each text read once.</summary>
internal static class AdditionalNumbers
{
    private static readonly ConditionalWeakTable<AnalyzerOptions, ProjectNumbers> Projects = new();
    private static readonly ConditionalWeakTable<SourceText, Box> Texts = new();

    public static ProjectNumbers Of(AnalyzerOptions options, CancellationToken cancel) =>
        options.AdditionalFiles.IsEmpty
            ? ProjectNumbers.None
            : Projects.GetValue(options, given => Read(given, cancel));

    private static ProjectNumbers Read(AnalyzerOptions options, CancellationToken cancel)
    {
        var files = new List<NumberFile>();
        var guids = new Dictionary<string, string>();
        string? root = null;
        foreach (AdditionalText additional in options.AdditionalFiles)
        {
            string path = additional.Path;
            root ??= NumberReader.RootBy(path);
            if (NumberReader.IsMeta(path))
            {
                if (additional.GetText(cancel) is { } meta && UnityFile.Guid(Reader(meta)) is { } guid)
                    guids[NumberReader.OfMeta(path)] = guid;
            }
            else if (NumberReader.MayRead(path) && additional.GetText(cancel) is { } text)
            {
                if (Texts.GetValue(text, all => new Box(NumberReader.Read(path, Reader(all)))).File is { } file)
                    files.Add(file);
            }
        }

        return files.Count == 0 ? ProjectNumbers.None : new ProjectNumbers(new ProjectFiles(root, files, guids));
    }

    private static StringReader Reader(SourceText text) => new(text.ToString());

    private sealed class Box(NumberFile? file)
    {
        public NumberFile? File { get; } = file;
    }
}
