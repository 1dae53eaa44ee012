using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace Quiz
{
    public class CapitalQuiz
    {
        public record Item(string Question, string Answer);

        public int Grade(Item item, string response)
        {
            var words = response.ToLower().Split(' ', ',', '.');
            if (words.Contains(item.Answer.ToLower())) return 1; // expect: GA7001
            return 0;
        }

        public bool IsRight(string output, string expected)
        {
            return output.IndexOf(expected, StringComparison.OrdinalIgnoreCase) >= 0; // expect: GA7001
        }
    }
}
