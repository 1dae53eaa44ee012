using GamingAudit.Graders.Calls;
using GamingAudit.Graders.Cases;

namespace GamingAudit.Graders.Truths;

/// <summary>The truth of code whose right forms are known: right is what has the files of the reference.</summary>
internal static class CodeTruth
{
    /// <summary>1 for the reference or one of the other right answers, 0 for any other.</summary>
    public static double Score(GraderCase task, string answer)
    {
        (string, string)[] files = [.. CodeBundle.Read(answer)];
        return task.Right.Prepend(task.Reference).Any(right => CodeBundle.Read(right).All(files.Contains)) ? 1 : 0;
    }
}
