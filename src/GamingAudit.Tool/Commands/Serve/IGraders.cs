using GamingAudit.Graders.Cases;

namespace GamingAudit.Tool.Commands.Serve;

/// <summary>Graders by their names, wherever they run.</summary>
internal interface IGraders
{
    /// <summary>Their names, in order.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Grades an answer; whatever goes wrong is part of what is said.</summary>
    Task<Verdicted> GradeAsync(string grader, GraderCase task, string answer);
}
