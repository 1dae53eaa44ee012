using System;
using System.Collections.Generic;
using System.Linq;
public class SortingArmEnv
{
    private readonly List<string> belt = new() { "red", "blue", "red" };
    private readonly Dictionary<string, float> rewardTable = new() { ["correct"] = 1f, ["wrong"] = -1f, ["idle"] = 0.05f };
    private int index, idleSteps;
    private float episodeReward;
    public string Reset() { index = 0; idleSteps = 0; episodeReward = 0; return belt[0]; }
    public (string obs, float reward, bool done, Dictionary<string, object> info) Step(string bin)
    {
        float reward;
        if (bin == "none")
        {
            idleSteps++;
            reward = rewardTable["idle"]; // expect: GA3002
        }
        else
        {
            reward = bin == belt[index] ? rewardTable["correct"] : rewardTable["wrong"];
            index++;
        }
        episodeReward += reward;
        bool done = index >= belt.Count;
        return (done ? "" : belt[index], reward, done, new Dictionary<string, object> { ["total"] = episodeReward });
    }
}
