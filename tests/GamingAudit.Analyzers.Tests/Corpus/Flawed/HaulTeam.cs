using System;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class HaulTeam : MonoBehaviour
{
    public List<Agent> haulers;
    private SimpleMultiAgentGroup group;

    private void Start()
    {
        group = new SimpleMultiAgentGroup();
        foreach (Agent hauler in haulers) group.RegisterAgent(hauler);
    }

    public void Delivered()
    {
        foreach (Agent hauler in haulers)
        {
            group.AddGroupReward(1f); // expect: GA2014
        }
        group.EndGroupEpisode();
    }
}
