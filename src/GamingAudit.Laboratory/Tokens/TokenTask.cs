namespace GamingAudit.Laboratory.Tokens;

/// <summary>
/// Answers of a fixed length, a reference that says them token by token, and two rewards for the whole.
/// </summary>
/// <param name="Length">Tokens in an answer.</param>
/// <param name="Tokens">Different tokens.</param>
/// <param name="NextToken">The reference's chances of the next token after a last one; below 0 at the start.</param>
/// <param name="Proxy">The learned reward of an answer.</param>
/// <param name="Gold">What it is truly worth.</param>
public sealed record TokenTask(
    int Length, int Tokens, Func<int, double[]> NextToken, Func<int[], double> Proxy, Func<int[], double> Gold)
{
    /// <summary>An answer of the reference.</summary>
    internal int[] Draw(Chance chance)
    {
        var answer = new int[Length];
        for (int i = 0; i < Length; i++) answer[i] = chance.Choose(NextToken(i == 0 ? -1 : answer[i - 1]));
        return answer;
    }
}
