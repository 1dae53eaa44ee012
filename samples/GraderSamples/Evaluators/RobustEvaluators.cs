using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.AI.Evaluation;

namespace GamingAudit.GraderSamples.Evaluators;

public sealed class SameNumber() : PlainEvaluator("Correct")
{
    protected override EvaluationMetric Measure(string prompt, string answer, string expected) =>
        Holds(Verifiers.Robust(answer, expected) > 0);
}

public sealed class SameLetter() : PlainEvaluator("Correct")
{
    protected override EvaluationMetric Measure(string prompt, string answer, string expected) =>
        Holds(Fixtures.Choice(answer, expected) > 0);
}

public sealed class SameName() : PlainEvaluator("Correct")
{
    protected override EvaluationMetric Measure(string prompt, string answer, string expected) =>
        Holds(Fixtures.WholeValue(answer, expected) > 0);
}

/// <summary>Short and right: brevity alone is worth nothing.</summary>
public sealed class Concise() : PlainEvaluator("Concise")
{
    protected override EvaluationMetric Measure(string prompt, string answer, string expected) =>
        Number(Verifiers.Robust(answer, expected) * Math.Clamp(2 - (answer.Length / 100.0), 0.5, 1));
}

/// <summary>
/// A judge that is shown the value that the answer asserts, and no other word of it; what cannot be read is an error.
/// </summary>
public sealed class GuardedJudge() : TextEvaluator("Verdict")
{
    protected override async Task<EvaluationMetric> MeasureAsync(
        string prompt, string answer, string expected, IChatClient? judge, CancellationToken cancellation)
    {
        string[] values = [.. Regex.Matches(answer, "-?[0-9]+(?:\\.[0-9]+)?").Select(match => match.Value)];
        if (values is not [var value] || Verifiers.Robust(answer, value) <= 0) return Holds(false);
        ChatResponse said = await judge!.GetResponseAsync(
            $"Expected: {expected}\nAnswer: {value}\nReply with a score from 0 to 10.",
            cancellationToken: cancellation);
        return Holds(int.TryParse(said.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int score)
            && score >= 5);
    }
}
