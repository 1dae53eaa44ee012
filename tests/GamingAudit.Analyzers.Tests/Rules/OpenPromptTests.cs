using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class OpenPromptTests() : RuleTest("GA7010")
{
    [Fact]
    public Task Reports_an_answer_in_a_row() => Source("""
        public static class Grading
        {
            static string Ask(string prompt) => prompt;
            static bool Judge(string answer, string expected)
            {
                string prompt = $"{expected}\n[|{answer}|]\nScore?";
                return Ask(prompt) == "1";
            }
        }
        """);

    [Fact]
    public Task Is_silent_between_delimiters() => Source("""
        public static class Grading
        {
            static string Ask(string prompt) => prompt;
            static bool Judge(string answer, string expected) => Ask($"{expected} ```{answer}``` Score?") == "1";
        }
        """);

    [Fact]
    public Task Is_silent_about_a_log() => Source("""
        public static class Grading
        {
            static bool Judge(string answer, string expected)
            {
                Console.WriteLine($"{answer}");
                return answer == expected;
            }
        }
        """);

    [Fact]
    public Task Reports_a_method_that_writes_the_prompt() => Source("""
        public static class Prompts
        {
            public static string Evaluation(string input, string actualOutput) =>
                $"Evaluate the text and reply with a score from 0 to 10.\nText:\n[|{actualOutput}|]\nScore:";
        }
        """);

    [Fact]
    public Task Is_silent_about_a_text_that_asks_for_no_judgement() => Source("""
        public static class Texts
        {
            public static string Log(string response) => $"The service said {response} and the run goes on.";
        }
        """);

    [Fact]
    public Task Is_silent_about_a_value_that_a_pattern_picked() => Source("""
        using System.Text.RegularExpressions;

        public static class Prompts
        {
            public static string Evaluation(string answer)
            {
                string value = Regex.Match(answer, "^[0-9]+$").Value;
                return $"Evaluate the number and reply with a score.\nNumber: {value}\nScore:";
            }
        }
        """);

    [Fact]
    public Task Reports_what_a_model_responded() => Source("""
        public sealed class ChatResponse
        {
            public string Text { get; set; }
        }

        public static class Prompts
        {
            public static string Instructions(ChatResponse modelResponse)
            {
                string rendered = modelResponse.Text;
                return $"Your task is to evaluate fluency.\n# Data\nRESPONSE: [|{rendered}|]\n\n# Tasks\nProvide a score.";
            }
        }
        """);

    [Fact]
    public Task Is_silent_about_a_label_within_a_border() => Source("""
        public static class Prompts
        {
            public static string Evaluation(string answer) =>
                $"Evaluate it and reply with a score.\n-----\nModel Response: {answer}\n-----\nScore:";
        }
        """);
}
