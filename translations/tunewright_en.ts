<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>tw::Chart</name>
    <message numerus="yes">
        <source>, %n spike(s)</source>
        <translation>
            <numerusform>, %n spike</numerusform>
            <numerusform>, %n spikes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::CompareView</name>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%n setting</numerusform>
            <numerusform>%n settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::MachinePanel</name>
    <message numerus="yes">
        <source>Processor, %n core(s)</source>
        <translation>
            <numerusform>Processor, %n core</numerusform>
            <numerusform>Processor, %n cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::RunPanel</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::RunsPage</name>
    <message numerus="yes">
        <source>%n run(s) ticked</source>
        <translation>
            <numerusform>%n run ticked</numerusform>
            <numerusform>%n runs ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::SettingsPage</name>
    <message numerus="yes">
        <source>%1, %n core(s) for training</source>
        <translation>
            <numerusform>%1, %n core for training</numerusform>
            <numerusform>%1, %n cores for training</numerusform>
        </translation>
    </message>
</context>
</TS>
