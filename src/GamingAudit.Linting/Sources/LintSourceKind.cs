namespace GamingAudit.Linting.Sources;

/// <summary>How code is found and compiled.</summary>
internal enum LintSourceKind
{
    /// <summary>The C# projects of a solution, as the .NET SDK compiles them.</summary>
    Solution,

    /// <summary>A C# project, as the .NET SDK compiles it.</summary>
    Project,

    /// <summary>A folder of C# files, or one file, with the references that the linter brings along.</summary>
    Loose,
}
