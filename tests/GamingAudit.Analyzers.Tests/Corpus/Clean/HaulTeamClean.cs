using System;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class HaulTeamClean : MonoBehaviour
{
    public List<Agent> haulers;
    public List<GameObject> crates;
    private SimpleMultiAgentGroup group;

    private void Start()
    {
        group = new SimpleMultiAgentGroup();
        foreach (Agent hauler in haulers) group.RegisterAgent(hauler);
    }

    public void Delivered()
    {
        foreach (GameObject crate in crates)
        {
            if (crate.activeSelf) continue;
            group.AddGroupReward(1f);
        }
        group.EndGroupEpisode();
    }
}
