using System;
using System.Collections;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class GroupForEachIndexTeam : MonoBehaviour
{
    public List<Agent> team;
    private SimpleMultiAgentGroup group = new SimpleMultiAgentGroup();

    private void FixedUpdate()
    {
        for (int i = 0; i < team.Count; i++)
        {
            group.AddGroupReward(-0.01f); // expect: GA2014
        }
    }
}
