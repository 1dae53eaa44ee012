namespace UnityEngine
{
    using System;

    public static class Debug
    {
        public extern static bool isDebugBuild { get; }
        public extern static void Log(object message);
        public extern static void Log(object message, Object context);
        public extern static void LogWarning(object message);
        public extern static void LogWarning(object message, Object context);
        public extern static void LogError(object message);
        public extern static void LogError(object message, Object context);
        public extern static void LogException(Exception exception);
        public extern static void LogFormat(string format, params object[] args);
        public extern static void LogWarningFormat(string format, params object[] args);
        public extern static void LogErrorFormat(string format, params object[] args);
        public extern static void Assert(bool condition);
        public extern static void Assert(bool condition, string message);
        public extern static void DrawRay(Vector3 start, Vector3 dir);
        public extern static void DrawRay(Vector3 start, Vector3 dir, Color color);
        public extern static void DrawRay(Vector3 start, Vector3 dir, Color color, float duration, bool depth = true);
        public extern static void DrawLine(Vector3 start, Vector3 end);
        public extern static void DrawLine(Vector3 start, Vector3 end, Color color);
        public extern static void DrawLine(Vector3 start, Vector3 end, Color color, float duration, bool depth = true);
        public extern static void Break();
    }

    public enum KeyCode
    {
        None, Backspace, Tab, Return, Escape, Space, Alpha0, Alpha1, Alpha2, Alpha3, Alpha4, Alpha5, Alpha6, Alpha7,
        Alpha8, Alpha9, A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y, Z, Delete, Keypad0,
        Keypad1, Keypad2, Keypad3, Keypad4, Keypad5, Keypad6, Keypad7, Keypad8, Keypad9, UpArrow, DownArrow,
        RightArrow, LeftArrow, LeftShift, RightShift, LeftControl, RightControl, LeftAlt, RightAlt, Mouse0, Mouse1,
        Mouse2, F1, F2, F3, F4, F5,
    }

    public static class Input
    {
        public extern static Vector3 mousePosition { get; }
        public extern static bool anyKey { get; }
        public extern static bool anyKeyDown { get; }
        public extern static bool GetKey(KeyCode key);
        public extern static bool GetKey(string name);
        public extern static bool GetKeyDown(KeyCode key);
        public extern static bool GetKeyDown(string name);
        public extern static bool GetKeyUp(KeyCode key);
        public extern static bool GetKeyUp(string name);
        public extern static float GetAxis(string axisName);
        public extern static float GetAxisRaw(string axisName);
        public extern static bool GetButton(string buttonName);
        public extern static bool GetButtonDown(string buttonName);
        public extern static bool GetMouseButton(int button);
        public extern static bool GetMouseButtonDown(int button);
    }

    public static class Application
    {
        public extern static int targetFrameRate { get; set; }
        public extern static bool isPlaying { get; }
        public extern static bool isEditor { get; }
        public extern static bool isBatchMode { get; }
        public extern static bool runInBackground { get; set; }
        public extern static string dataPath { get; }
        public extern static string persistentDataPath { get; }
        public extern static void Quit();
    }

    public static class Gizmos
    {
        public extern static Color color { get; set; }
        public extern static void DrawLine(Vector3 from, Vector3 to);
        public extern static void DrawRay(Vector3 from, Vector3 direction);
        public extern static void DrawSphere(Vector3 center, float radius);
        public extern static void DrawWireSphere(Vector3 center, float radius);
        public extern static void DrawCube(Vector3 center, Vector3 size);
        public extern static void DrawWireCube(Vector3 center, Vector3 size);
    }

    public static class PlayerPrefs
    {
        public extern static int GetInt(string key, int defaultValue = 0);
        public extern static float GetFloat(string key, float defaultValue = 0);
        public extern static void SetInt(string key, int value);
        public extern static void SetFloat(string key, float value);
        public extern static void Save();
    }

    public static class Resources
    {
        public extern static T Load<T>(string path) where T : Object;
    }

    public sealed class SerializeField : Attribute { }

    public sealed class HideInInspector : Attribute { }

    public sealed class ExecuteInEditMode : Attribute { }

    public sealed class DisallowMultipleComponent : Attribute { }

    public abstract class PropertyAttribute : Attribute { }

    public sealed class HeaderAttribute : PropertyAttribute
    {
        public extern HeaderAttribute(string header);
    }

    public sealed class TooltipAttribute : PropertyAttribute
    {
        public extern TooltipAttribute(string tooltip);
    }

    public sealed class RangeAttribute : PropertyAttribute
    {
        public extern RangeAttribute(float min, float max);
    }

    public sealed class MinAttribute : PropertyAttribute
    {
        public extern MinAttribute(float min);
    }

    public sealed class SpaceAttribute : PropertyAttribute
    {
        public extern SpaceAttribute(float height = 8);
    }

    public sealed class TextAreaAttribute : PropertyAttribute { }

    public sealed class AddComponentMenu : Attribute
    {
        public extern AddComponentMenu(string menuName);
    }

    public sealed class ContextMenu : Attribute
    {
        public extern ContextMenu(string itemName);
    }

    public sealed class RequireComponent : Attribute
    {
        public extern RequireComponent(Type requiredComponent);
        public extern RequireComponent(Type requiredComponent, Type requiredComponent2);
    }

    public sealed class DefaultExecutionOrder : Attribute
    {
        public extern DefaultExecutionOrder(int order);
    }

    public sealed class CreateAssetMenuAttribute : Attribute
    {
        public extern string menuName { get; set; }
        public extern string fileName { get; set; }
        public extern int order { get; set; }
    }
}

namespace UnityEngine.Serialization
{
    public sealed class FormerlySerializedAsAttribute : System.Attribute
    {
        public extern FormerlySerializedAsAttribute(string oldName);
    }
}

namespace UnityEngine.SceneManagement
{
    public struct Scene
    {
        public extern string name { get; }
        public extern int buildIndex { get; }
        public extern UnityEngine.GameObject[] GetRootGameObjects();
    }

    public static class SceneManager
    {
        public extern static Scene GetActiveScene();
        public extern static void LoadScene(int sceneBuildIndex);
        public extern static void LoadScene(string sceneName);
    }
}

namespace UnityEngine.Events
{
    public delegate void UnityAction();

    public delegate void UnityAction<T0>(T0 arg0);

    public class UnityEvent
    {
        public extern void AddListener(UnityAction call);
        public extern void RemoveListener(UnityAction call);
        public extern void RemoveAllListeners();
        public extern void Invoke();
    }

    public class UnityEvent<T0>
    {
        public extern void AddListener(UnityAction<T0> call);
        public extern void RemoveListener(UnityAction<T0> call);
        public extern void RemoveAllListeners();
        public extern void Invoke(T0 arg0);
    }
}
