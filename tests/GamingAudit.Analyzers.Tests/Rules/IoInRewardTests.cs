using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class IoInRewardTests() : RuleTest("GA4003")
{
    [Fact]
    public Task Reports_an_amount_from_a_file() => Agent("""
        void Score()
        {
            int passed = int.Parse(System.IO.File.ReadAllText("tests.log"));
            [|AddReward(passed)|];
        }
        """);

    [Fact]
    public Task Reports_a_guard_from_a_file() => Agent("""
        void Score() { if (System.IO.File.Exists("done")) [|AddReward(1f)|]; }
        """);

    [Fact]
    public Task Notes_a_key_that_another_class_asks_for() => Agent("""
        public void Opened() { AddReward(1f); }
        void OnCollisionEnter(Collision wall) { EndEpisode(); }
        }

        public class Lever : MonoBehaviour
        {
            public Runner runner;
            void OnTriggerEnter(Collider other) { if ([|Input.GetKey(KeyCode.E)|]) runner.Opened(); }
        """);

    [Fact]
    public Task Reports_a_setting_of_the_machine() => Agent("""
        void Score()
        {
            float scale = [|Environment.GetEnvironmentVariable("SCALE") == "2" ? 2f : 1f|];
            AddReward(scale);
        }
        """);

    [Fact]
    public Task Reports_it_in_a_reward_that_is_returned() => Source("""
        public class Grader
        {
            [RLMatrix.Toolkit.RLMatrixReward] public float Score() => [|System.IO.File.ReadAllLines("passed").Length|];
        }
        """);

    [Fact]
    public Task Reports_it_without_references() => Unresolved("""
        void Score() { [|AddReward(PlayerPrefs.GetFloat("scale"))|]; }
        """);

    [Fact]
    public Task Is_silent_when_it_only_writes_a_log() => Agent("""
        void Score() { System.IO.File.AppendAllText("log", "scored"); AddReward(1f); }
        """);

    [Fact]
    public Task Is_silent_when_the_file_sets_up_another_value() => Agent("""
        void Score() { string text = System.IO.File.ReadAllText("config"); Debug.Log(text); AddReward(1f); }
        """);

    [Fact]
    public Task Is_silent_about_a_class_of_ones_own_with_such_a_name() => Agent("""
        static class File { public static float Share() => 1f; }
        void Score() { AddReward(File.Share()); }
        """);

    [Fact]
    public Task Is_silent_about_the_environment_object() => Agent("""
        class Area { public float Progress; }
        Area Environment;
        void Score() { AddReward(Environment.Progress); }
        """);

    [Fact]
    public Task Is_silent_about_paths() => Agent("""
        void Score() { string name = System.IO.Path.GetFileName("a/b"); if (name == "b") AddReward(1f); }
        """);

    [Fact]
    public Task Is_silent_about_a_stream_in_memory() => Agent("""
        System.IO.MemoryStream replay;
        void Score() { AddReward(replay.Length * 0.001f); }
        """);
}
