using System.Linq;

public static class ShareOfCasesWhole
{
    public static double Score(string answer, string expected)
    {
        string[] given = answer.Split('\n'), asked = expected.Split('\n');
        int found = given.Zip(asked, (one, other) => one == other).Count(same => same);
        return asked.Length == 0 ? 0 : (double)found / asked.Length;
    }
}
