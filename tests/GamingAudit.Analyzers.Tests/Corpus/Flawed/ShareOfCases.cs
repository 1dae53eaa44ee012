using System.Linq;

public static class ShareOfCases
{
    public static double Score(string answer, string expected)
    {
        string[] given = answer.Split('\n'), asked = expected.Split('\n');
        int found = given.Zip(asked, (one, other) => one == other).Count(same => same);
        return found / asked.Length; // expect: GA1001
    }
}
