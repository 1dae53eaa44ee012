using System.Collections.Generic;
using Unity.MLAgents;
using UnityEngine;

public class GroupSoccer : MonoBehaviour
{
    public int maxEnvironmentSteps = 25000;
    public List<Agent> blue, purple;
    SimpleMultiAgentGroup blueGroup, purpleGroup;
    int resetTimer;

    void Start()
    {
        blueGroup = new SimpleMultiAgentGroup();
        purpleGroup = new SimpleMultiAgentGroup();
        foreach (Agent agent in blue) blueGroup.RegisterAgent(agent);
        foreach (Agent agent in purple) purpleGroup.RegisterAgent(agent);
    }

    void FixedUpdate()
    {
        resetTimer += 1;
        if (resetTimer >= maxEnvironmentSteps && maxEnvironmentSteps > 0)
        {
            blueGroup.GroupEpisodeInterrupted();
            purpleGroup.GroupEpisodeInterrupted();
            ResetScene();
        }
    }

    public void GoalTouched(bool byBlue)
    {
        if (byBlue)
        {
            blueGroup.AddGroupReward(1f - (float)resetTimer / maxEnvironmentSteps);
            purpleGroup.AddGroupReward(-1f);
        }
        else
        {
            purpleGroup.AddGroupReward(1f - (float)resetTimer / maxEnvironmentSteps);
            blueGroup.AddGroupReward(-1f);
        }
        purpleGroup.EndGroupEpisode();
        blueGroup.EndGroupEpisode();
        ResetScene();
    }

    void ResetScene() => resetTimer = 0;
}
