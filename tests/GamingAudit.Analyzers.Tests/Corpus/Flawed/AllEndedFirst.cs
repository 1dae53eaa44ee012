using System;
using System.Collections;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class AllEndedFirstMatch : MonoBehaviour
{
    public List<Agent> agents;

    public void Won(Agent winner)
    {
        foreach (Agent agent in agents)
        {
            agent.EndEpisode();
        }
        winner.AddReward(1f); // expect: GA2001
    }
}
