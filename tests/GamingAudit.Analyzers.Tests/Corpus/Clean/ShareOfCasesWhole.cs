using System.Linq;

public static class ShareOfCasesWhole
{
    public static double Score(string answer, string expected)
    {
        string[] given = answer.Split(' '), asked = expected.Split(' ');
        int found = asked.Count(word => given.Contains(word));
        return asked.Length == 0 ? 0 : (double)found / asked.Length;
    }
}
