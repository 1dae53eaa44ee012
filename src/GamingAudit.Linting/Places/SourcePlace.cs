using Microsoft.CodeAnalysis;

namespace GamingAudit.Linting.Places;

/// <summary>A span of a file; lines and columns count from 1, columns in UTF-16 units; its end is exclusive.</summary>
internal sealed record SourcePlace(string Path, int Line, int Column, int EndLine, int EndColumn)
{
    internal static SourcePlace Of(Location location)
    {
        FileLinePositionSpan span = location.GetLineSpan();
        return new SourcePlace(
            span.Path, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1,
            span.EndLinePosition.Line + 1, span.EndLinePosition.Character + 1);
    }
}
