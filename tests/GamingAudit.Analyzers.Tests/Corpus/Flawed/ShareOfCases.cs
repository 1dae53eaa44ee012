using System.Linq;

public static class ShareOfCases
{
    public static double Score(string answer, string expected)
    {
        string[] given = answer.Split(' '), asked = expected.Split(' ');
        int found = asked.Count(word => given.Contains(word));
        return found / asked.Length; // expect: GA1001
    }
}
