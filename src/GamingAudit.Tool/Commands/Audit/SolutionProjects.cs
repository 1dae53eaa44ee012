using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using GamingAudit.Output.Files;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Commands.Audit;

/// <summary>The C# projects of a solution.</summary>
internal static partial class SolutionProjects
{
    /// <summary>Whether a file is a solution, by its name.</summary>
    public static bool Is(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".sln" or ".slnx" or ".slnf";

    /// <summary>Their full paths, in order.</summary>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public static IReadOnlyList<string> Of(string solution)
    {
        try
        {
            string text = InputFile.ReadAllText(solution);
            string folder = Path.GetDirectoryName(solution)!;
            IEnumerable<string> named = Path.GetExtension(solution).ToLowerInvariant() switch
            {
                ".sln" => ProjectLine().Matches(text).Select(match => match.Groups[1].Value),
                ".slnx" => XDocument.Parse(text).Descendants("Project")
                    .Select(project => project.Attribute("Path")?.Value).OfType<string>(),
                _ => Filtered(text, ref folder),
            };
            return
            [
                .. named.Where(path => path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
                    .Select(path => Path.GetFullPath(path.Replace('\\', Path.DirectorySeparatorChar), folder))
                    .Distinct().Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is XmlException or JsonException or KeyNotFoundException
            or InvalidOperationException)
        {
            throw ToolException.Usage($"{solution} is no solution that can be read: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Usage($"{solution} could not be read: {e.Message}", e);
        }
    }

    // Its paths start at the solution that it is a part of.
    private static string[] Filtered(string text, ref string folder)
    {
        using var filter = JsonDocument.Parse(text);
        JsonElement solution = filter.RootElement.GetProperty("solution");
        string of = solution.GetProperty("path").GetString() ?? "";
        string full = Path.GetFullPath(of.Replace('\\', Path.DirectorySeparatorChar), folder);
        folder = Path.GetDirectoryName(full) ?? folder;
        return [.. solution.GetProperty("projects").EnumerateArray().Select(path => path.GetString() ?? "")];
    }

    [GeneratedRegex("^Project\\(\"[^\"]*\"\\)\\s*=\\s*\"[^\"]*\"\\s*,\\s*\"([^\"]*)\"", RegexOptions.Multiline)]
    private static partial Regex ProjectLine();
}
