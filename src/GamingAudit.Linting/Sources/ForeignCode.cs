using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Linting.Sources;

/// <summary>Code in a project that is no reward of its author: packages, frameworks, tests.</summary>
internal static class ForeignCode
{
    /// <summary>What people install.</summary>
    public const string Packages = "packages";

    /// <summary>Sources and examples of a framework that pays rewards.</summary>
    public const string Frameworks = "frameworks and their examples";

    /// <summary>Tests, but for those that audit a target.</summary>
    public const string Tests = "tests";

    /// <summary>What a tool wrote.</summary>
    public const string Generated = "generated code";

    private static readonly string[] FrameworkNamespaces = ["Unity.MLAgents", "Unity.MLAgentsExamples", "RLMatrix"];

    // The folders of the framework's releases 0.2 to 22.
    private static readonly HashSet<string> Examples =
    [
        "3DBall", "Area", "BananaCollectors", "Basic", "Bouncer", "Crawler", "DungeonEscape", "FoodCollector",
        "GridWorld", "Hallway", "Match3", "PushBlock", "PushBlockWithInput", "Pyramids", "Reacher", "SharedAssets",
        "Soccer", "Sorter", "Startup", "Tennis", "Walker", "WallJump", "Worm",
    ];

    private static readonly HashSet<string> TestNamespaces =
        ["NUnit.Framework", "Xunit", "UnityEngine.TestTools", "Microsoft.VisualStudio.TestTools.UnitTesting"];

    private static readonly HashSet<string> TestAssemblies =
        ["nunit.framework", "xunit.core", "xunit.v3.core", "Microsoft.VisualStudio.TestPlatform.TestFramework"];

    /// <summary>Why the file is left out; null for a file of the author's.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="given">The folder of the project: what lies above it does not count.</param>
    /// <param name="inTests">Whether the project is one of tests.</param>
    public static string? ReasonOf(SyntaxTree tree, string given, bool inTests = false)
    {
        string[] folders = Path.GetRelativePath(given, Path.GetDirectoryName(tree.FilePath) ?? given)
            .Split(Path.DirectorySeparatorChar);
        if (IsPackage(folders)) return Packages;
        if (tree.GetRoot() is not CompilationUnitSyntax unit) return null;
        if (IsExample(folders) || IsFramework(unit, folders)) return Frameworks;
        bool isTest = inTests || unit.Usings.Any(import => TestNamespaces.Contains(import.Name?.ToString() ?? ""));
        return isTest && !tree.GetText().ToString().Contains("AuditTarget", StringComparison.Ordinal) ? Tests : null;
    }

    /// <summary>Whether the project references a framework of tests.</summary>
    public static bool IsTests(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(name => TestAssemblies.Contains(name.Name));

    private static bool IsPackage(string[] folders)
    {
        for (int i = 0; i < folders.Length; i++)
        {
            if (folders[i] == "PackageCache" || folders[i].StartsWith("com.unity.", StringComparison.Ordinal))
                return true;
        }

        return folders is ["Packages", ..];
    }

    // Assets/ML-Agents/Examples, as the framework's repository has it and people copy it, and put their own beside it.
    private static bool IsExample(string[] folders)
    {
        for (int i = 0; i + 1 < folders.Length; i++)
        {
            if (folders[i] != "ML-Agents" || folders[i + 1] != "Examples") continue;
            if (i + 2 == folders.Length || Examples.Contains(folders[i + 2])) return true;
        }

        return false;
    }

    // Before it had packages, people copied the framework into Assets/ML-Agents; its namespace then is one that they
    // may also have taken for their own code elsewhere.
    private static bool IsFramework(CompilationUnitSyntax unit, string[] folders)
    {
        string[] own = folders.Contains("ML-Agents") ? [.. FrameworkNamespaces, "MLAgents"] : FrameworkNamespaces;
        return unit.Members.OfType<BaseNamespaceDeclarationSyntax>().Select(space => space.Name.ToString()).Any(
            name => own.Any(known => name == known || name.StartsWith(known + ".", StringComparison.Ordinal)));
    }
}
